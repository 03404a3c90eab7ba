/**
 * What leaves the province of counts about people: small ones do not, nor what they could be worked out from.
 *
 * <p>Callers of the role {@code outside-analyst} read protected figures from published tables alone, one for each indicator and
 * closed half-year, made of what was known at one instant. In a table all cells (unit and dimensions) are put into blocks of at least
 * five people, and a figure is published where it is a sum of whole blocks. That is the whole argument: answers are functions of the
 * blocks' sums; how the people of a block are spread over its cells changes no answer; a figure of one to four people holds no block as
 * a whole, so for all that is answered it may be nobody, or as many as a block. It holds for every question, unit, narrowing and number
 * of callers together, because the tables are the same for all and for ever. A year is the sum of its halves' published figures. Of other
 * days, bases and instants nothing is published. Which blocks are made is drawn with a secret, so that what is withheld tells nothing
 * either.
 *
 * <p>Known limits: indicators are protected one by one, and what is known of another (a case of one person counted by two services) is
 * not weighed; who knows all people of a block but one learns of that one; what officers returned and no record gives is
 * withheld; qualifiers are not published; a re-used code stands for all units that had it in the half-year; a half-year
 * that is first read while the projection is more than an hour behind may change once it has caught up.
 */
package vn.banggiao.reporting.disclosure;
