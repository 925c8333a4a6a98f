package io.touhao.service.request;

/** The key of a request. */
public record RequestId(long value) {

    /** As the trail names it. */
    public String object() {
        return "request/" + value;
    }
}
