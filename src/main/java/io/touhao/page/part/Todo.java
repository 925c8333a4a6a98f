package io.touhao.page.part;

/**
 * One thing that waits for the viewer.
 *
 * @param note who sent it, with which target
 * @param got how far it is, as printed; empty when there is nothing yet
 * @param due the date
 * @param left 剩 5 个工作日
 * @param urgent due within one working day or overdue: then its button is solid
 * @param returned why it was sent back; empty when it was not
 * @param step the deed, as its button says it
 * @param address where the deed is done
 */
public record Todo(
        String title, String note, String got, String due, String left, boolean urgent, String returned, String step,
        String address) {}
