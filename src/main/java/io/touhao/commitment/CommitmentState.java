package io.touhao.commitment;

import io.touhao.directory.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a commitment stands (办理状态). */
public sealed interface CommitmentState {

    /** The word people use. */
    default String title() {
        return name().title();
    }

    /** The state without its circumstances, for filters and storage. */
    Name name();

    /** 待签收: handed down, not yet taken. */
    record Issued() implements CommitmentState {
        @Override
        public Name name() {
            return Name.ISSUED;
        }
    }

    /** 已签收: taken by its owner. */
    record Acknowledged(Instant at, String by) implements CommitmentState {
        @Override
        public Name name() {
            return Name.ACKNOWLEDGED;
        }
    }

    /** 推进中: progress has been reported. */
    record InProgress() implements CommitmentState {
        @Override
        public Name name() {
            return Name.IN_PROGRESS;
        }
    }

    /** 已退回: the upper level sent it back; the next report takes it up again. */
    record Returned(Instant at, String by, String reason, String clause) implements CommitmentState {
        @Override
        public Name name() {
            return Name.RETURNED;
        }
    }

    /** 待审核: the owner claims completion (申报办结); the account is kept so that nobody reviews the own claim. */
    record CompletionClaimed(Instant at, long account, String by) implements CommitmentState {
        @Override
        public Name name() {
            return Name.COMPLETION_CLAIMED;
        }
    }

    /**
     * 待上级审核: verified at one level, and waiting for the next that the plan asks for.
     *
     * @param claimant the account that claimed completion
     */
    record Verified(Instant at, long account, String by, long claimant, Level awaits) implements CommitmentState {
        @Override
        public Name name() {
            return Name.VERIFIED;
        }
    }

    /** 回潮: what had proved it fell away, so that it is open again by itself; the cause points to what fell away. */
    record Reopened(Instant at, String cause) implements CommitmentState {
        @Override
        public Name name() {
            return Name.REOPENED;
        }
    }

    /** 已撤销: not owed any more. */
    record Withdrawn(Instant at, String by, String reason) implements CommitmentState {
        @Override
        public Name name() {
            return Name.WITHDRAWN;
        }
    }

    /** 已替代: another commitment, of a revised plan, takes its place. */
    record Superseded(Instant at, String by, String reason, CommitmentId successor) implements CommitmentState {
        @Override
        public Name name() {
            return Name.SUPERSEDED;
        }
    }

    /** 已销号: closed out by the upper level; in spite of unmet requirements only by a waiver. */
    record ClosedOut(Instant at, String by, Optional<Waiver> waiver) implements CommitmentState {

        public ClosedOut(Instant at, String by) {
            this(at, by, Optional.empty());
        }

        @Override
        public Name name() {
            return Name.CLOSED_OUT;
        }
    }

    /**
     * 越级销号: close-out granted by a level above the reviewing one although requirements were unmet.
     *
     * @param unmet the requirements that were unmet, in words
     */
    record Waiver(String by, String reason, List<String> unmet) {

        public Waiver {
            unmet = List.copyOf(unmet);
        }
    }

    /** The states by name. */
    enum Name {
        ISSUED("待签收"),
        ACKNOWLEDGED("已签收"),
        IN_PROGRESS("推进中"),
        RETURNED("已退回"),
        COMPLETION_CLAIMED("待审核"),
        VERIFIED("待上级审核"),
        REOPENED("回潮"),
        CLOSED_OUT("已销号"),
        WITHDRAWN("已撤销"),
        SUPERSEDED("已替代");

        private final String title;

        Name(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether something remains to be done. */
        public boolean isOpen() {
            return this != CLOSED_OUT && this != WITHDRAWN && this != SUPERSEDED;
        }

        /** Whether its owner works on it: it is neither over nor under review. */
        public boolean isWorkedOn() {
            return isOpen() && !isUnderReview();
        }

        /** Claimed, verified or closed out: there is something to fall back from. */
        public boolean isSettling() {
            return isUnderReview() || this == CLOSED_OUT;
        }

        /** Whether a level above has to decide. */
        public boolean isUnderReview() {
            return this == COMPLETION_CLAIMED || this == VERIFIED;
        }
    }
}
