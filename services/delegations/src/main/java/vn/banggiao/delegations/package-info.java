/**
 * Delegations, international agreements and the activities of foreign affairs.
 *
 * <p>Each kind has a request ({@code Record…}), its rules ({@code …Rules}), an entity that knows its reportable state, a view,
 * and a resource where the transaction begins. Start reading at {@link vn.banggiao.delegations.DelegationResource}; the one
 * calculation, what the lines of a gift add up to, is {@link vn.banggiao.delegations.GiftTotal}.
 */
package vn.banggiao.delegations;
