/**
 * What crosses a boundary between services: the reportable state of every record, as it stands in the body of an event.
 *
 * <p>JSON Schema (in {@code schemas/} beside the classes) is the truth; these records lie beside it and a test ties them both
 * ways. A state carries coded facts, counts, places and dates, and no personal data. Dates are local dates in
 * Asia/Ho_Chi_Minh, instants are UTC. Changes only add optional fields; anything else is a {@code v2}.
 */
package vn.banggiao.contracts;
