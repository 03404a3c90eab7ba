/** From nothing to the first report, and what that takes of memory. */
package vn.banggiao.bench.start;
