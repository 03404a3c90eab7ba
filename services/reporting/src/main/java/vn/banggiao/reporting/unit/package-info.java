/**
 * The administrative units, which reporting owns: imported from CSV, published on the topic {@code units}, searched by code and name.
 *
 * <p>Start reading at {@link vn.banggiao.reporting.unit.UnitImport}. The tables are those that every service keeps
 * ({@link vn.banggiao.units}).
 */
package vn.banggiao.reporting.unit;
