/**
 * The aid projects as the International Aid Transparency Initiative publishes such things: activity XML after IATI 2.03.
 *
 * <p>What a project does not say is left out or said to be unspecified, never guessed: no aid type, no organisation type, no coordinates.
 * The registry reports what others give, so the reporting organisation is a secondary reporter, and transactions go from the giver to
 * whoever carries the project out.
 */
package vn.banggiao.projects.iati;
