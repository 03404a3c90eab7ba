/**
 * How long it takes until what happened is recorded: typically, unit by unit, and record by record for what came after the close of
 * the period in which it happened.
 */
package vn.banggiao.reporting.delay;
