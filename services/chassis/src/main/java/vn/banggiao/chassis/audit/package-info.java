/**
 * Who did what when to which record, from where, with which token: {@link vn.banggiao.chassis.audit.Audit} adds a line in the transaction
 * of what it tells of, {@link vn.banggiao.chassis.audit.RefusedRequests} one for each request that is answered 403. The service's database
 * role can add lines, and neither change nor delete one; {@link vn.banggiao.chassis.audit.OwnRole} sees to it.
 */
package vn.banggiao.chassis.audit;
