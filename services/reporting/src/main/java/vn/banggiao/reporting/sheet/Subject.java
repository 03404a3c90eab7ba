package vn.banggiao.reporting.sheet;

import vn.banggiao.reporting.catalogue.Dimensions;

/** What a row is about. */
record Subject(StatementKind kind, String indicator, Dimensions dimensions) {}
