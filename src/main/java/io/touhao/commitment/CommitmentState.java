package io.touhao.commitment;

import java.time.Instant;

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

    /** 已销号: closed out by the upper level. */
    record ClosedOut(Instant at, String by) implements CommitmentState {
        @Override
        public Name name() {
            return Name.CLOSED_OUT;
        }
    }

    /** The states by name. */
    enum Name {
        ISSUED("待签收"),
        ACKNOWLEDGED("已签收"),
        IN_PROGRESS("推进中"),
        RETURNED("已退回"),
        COMPLETION_CLAIMED("待审核"),
        CLOSED_OUT("已销号");

        private final String title;

        Name(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** Whether something remains to be done. */
        public boolean isOpen() {
            return this != CLOSED_OUT;
        }
    }
}
