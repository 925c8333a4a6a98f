package io.touhao.review.assessment;

import io.touhao.directory.UnitPath;
import io.touhao.page.file.BroughtFile;
import java.util.List;

/**
 * What a unit objects to.
 *
 * @param item the item of the score card
 * @param fact the input of it that is wrong
 * @param claimed what it should be, as typed: a number, or 是 and 否
 * @param evidence what shows it, in words
 * @param files what shows it, as files; may be none
 */
public record Objecting(
        AssessmentId assessment, UnitPath unit, String item, String fact, String claimed, String reason, String evidence,
        List<BroughtFile> files) {}
