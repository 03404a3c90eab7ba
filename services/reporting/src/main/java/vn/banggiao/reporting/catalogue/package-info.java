/**
 * The indicators that a figure can be of: what is measured, how it adds up over time, and along which dimensions it can be
 * narrowed. The catalogue itself is data ({@code indicators.csv} in the contracts), the same for every unit.
 */
package vn.banggiao.reporting.catalogue;
