package io.touhao.registry.contact;

/** A contact to be kept. */
public record NewContact(long enterprise, String name, String post, Phone phone) {}
