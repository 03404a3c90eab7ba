/**
 * How reports say their figures: numbers and words of both languages, and the sentences, which an office may word its own way. A wording
 * is a template without code: it places what is given to it and asks whether that is there, and can do nothing else.
 */
package vn.banggiao.reporting.wording;
