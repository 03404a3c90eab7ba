/** The records of the sample offices: loaded over REST on the first start, and printed as reports by {@code --once}. */
package vn.banggiao.local.sample;
