/**
 * The mechanism that every service is composed of: how a request is checked and refused, how a record is kept once and
 * versioned, how its event leaves through the outbox, who may do it and who did.
 *
 * <p>Nothing here is extended by a service, and no word of the domain stands here: a service composes a
 * {@link vn.banggiao.chassis.record.RecordKind} and hands it to the {@link vn.banggiao.chassis.record.Registrar}.
 */
package vn.banggiao.chassis;
