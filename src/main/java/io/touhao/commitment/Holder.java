package io.touhao.commitment;

import io.touhao.directory.Level;

/** Who holds a commitment (持有方), and so answers for the time that passes. */
public sealed interface Holder {

    /** The words printed beside the lane. */
    String title();

    /** The owner's office is to act. */
    record OwnersOffice(String office) implements Holder {
        @Override
        public String title() {
            return office;
        }
    }

    /** A level above is to decide. */
    record Reviewer(Level level) implements Holder {
        @Override
        public String title() {
            return level.title() + "级审核";
        }
    }

    /** Nobody: the level above has approved a stop (暂停计时). */
    record Stopped() implements Holder {
        @Override
        public String title() {
            return "暂停计时";
        }
    }

    /** Nobody: it was closed out or withdrawn, until it was taken up again. */
    record Settled() implements Holder {
        @Override
        public String title() {
            return "已办结";
        }
    }
}
