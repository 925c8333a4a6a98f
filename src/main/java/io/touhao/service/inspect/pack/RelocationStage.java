package io.touhao.service.inspect.pack;

/** A stage of a relocation (搬迁环节). */
public record RelocationStage(String id, String title) {}
