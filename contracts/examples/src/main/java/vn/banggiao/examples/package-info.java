/** How another system keeps a copy of the registry's records: over Kafka, or by pulling what has changed. */
package vn.banggiao.examples;
