/** From the log into ledger and totals: the projection beside its peers, and a rebuild while reports are served. */
package vn.banggiao.bench.projection;
