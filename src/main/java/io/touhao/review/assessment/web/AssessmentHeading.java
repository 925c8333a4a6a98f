package io.touhao.review.assessment.web;

import io.touhao.page.Heading;
import io.touhao.page.part.Link;

/** The pages of assessment stand under dispatch. */
final class AssessmentHeading {

    /** The list of assessments, which every other page leads back to. */
    static final Link ASSESSMENTS = new Link("考核", "/assessments");

    private AssessmentHeading() {}

    static Heading of(String title) {
        return Heading.of(title, "dispatch").child("assessment");
    }
}
