/** Tables as XLSX and CSV: rows of cells, written while they are sent; a file holds no more than a hundred of them. */
package vn.banggiao.reporting.table;
