/**
 * Aid projects: what offices record about projects with foreign or domestic money, what was disbursed, and whom they trained or
 * supported.
 *
 * <p>Each kind has a request ({@code Record…}), an entity that knows its reportable state, a view, a plural noun where its rules
 * stand and the transaction begins, and a resource. Start reading at {@link vn.banggiao.projects.Projects}.
 */
package vn.banggiao.projects;
