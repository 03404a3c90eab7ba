/** On which day periods close: read and changed by those who answer for it. How periods follow from it says package period. */
package vn.banggiao.reporting.rule;
