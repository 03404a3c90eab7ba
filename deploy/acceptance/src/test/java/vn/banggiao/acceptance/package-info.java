/**
 * The whole registry as it is shipped: five packaged services with PostgreSQL and Kafka, used over REST alone. It is started once for
 * all tests and has the sample loaded; a test that records something does so in a unit and period of its own.
 */
package vn.banggiao.acceptance;
