/** The way of a record in and out again: posts, batches, how soon a post is in the report, pulling what has changed. */
package vn.banggiao.bench.write;
