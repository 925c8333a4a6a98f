package io.touhao.review.confidence.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.commitment.CommitmentId;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.review.confidence.Confidence;
import io.touhao.review.confidence.Confidences;
import io.touhao.review.confidence.Rating;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Confidence for programs. */
@RestController
@RequestMapping(path = "/api/v1/commitments/{id}/confidence", produces = MediaType.APPLICATION_JSON_VALUE)
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class ConfidenceResource {

    private final Confidences confidences;

    ConfidenceResource(Confidences confidences) {
        this.confidences = confidences;
    }

    record Said(Confidence confidence, Optional<String> words) {}

    record RatingBody(String side, String confidence, String words, String by, String as, Instant at) {

        static RatingBody of(Rating rating) {
            return new RatingBody(
                    rating.side().name(), rating.confidence().name(), rating.words(), rating.by(), rating.title(),
                    rating.at());
        }
    }

    /** What was said, latest first. */
    @GetMapping
    List<RatingBody> ratings(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        return confidences.of(actor, new CommitmentId(id)).ratings().stream().map(RatingBody::of).toList();
    }

    /** Says how sure the caller is (评价把握). */
    @PostMapping
    List<RatingBody> rate(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestBody Said said) {
        confidences.rate(actor, new CommitmentId(id), said.confidence(), said.words().orElse(""));
        return ratings(actor, id);
    }
}
