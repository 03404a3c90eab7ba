/**
 * Border incidents: what border posts record about incidents, patrols and handovers.
 *
 * <p>Each kind has a request ({@code Record…}), an entity that knows its rules and its reportable state, a view, and a resource
 * where the transaction begins. Reports of one event are proposed by {@link vn.banggiao.incidents.LikelyDuplicates}, and joined and
 * parted by {@link vn.banggiao.incidents.Duplicates}. Start reading at {@link vn.banggiao.incidents.IncidentResource}.
 */
package vn.banggiao.incidents;
