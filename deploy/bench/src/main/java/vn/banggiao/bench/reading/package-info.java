/** What a report costs to read: its sums, the whole of it, and the same as it was known before. */
package vn.banggiao.bench.reading;
