/**
 * How fast the registry is as it is packaged, each figure beside a peer or a limit that is measured in the same run, in turns with
 * it. Machines differ and drift: ratios within one run count, figures of two runs do not compare.
 */
package vn.banggiao.bench;
