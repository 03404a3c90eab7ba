package vn.banggiao.reporting.catalogue;

import vn.banggiao.chassis.problem.Text;

/** A part of a report; a unit may give it another title or number in its outline. */
public record Section(String code, Text title) {}
