/**
 * Citizen protection: cases of citizens in trouble abroad, and consular facts that are counted on a day.
 *
 * <p>Each kind has a request ({@code Record…}), an entity that knows its reportable state, a view, and a resource where the
 * transaction begins. Start reading at {@link vn.banggiao.citizens.CaseResource}.
 *
 * <p>The persons of a case are sensitive personal data (Law 91/2025/QH15). They are in clear in three places only: in the
 * request that brings or corrects them, and in the answers of {@link vn.banggiao.citizens.PersonsResource} and {@link
 * vn.banggiao.citizens.PersonExportResource}, which leave a line in the audit trail.
 */
package vn.banggiao.citizens;
