package io.touhao.review.assessment;

/** A file brought with an objection (异议附件). */
public record ObjectionFile(long id, String name, String type) {

    /**
     * A file to be downloaded.
     *
     * @param hash SHA-256 of the content in hexadecimal
     */
    public record Download(ObjectionFile file, String hash, byte[] content) {}

    public String address() {
        return "/objection-files/" + id;
    }
}
