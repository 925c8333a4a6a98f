/**
 * Plan packs: what a document promises, as typed commitments in YAML, each beside the clause it carries out.
 *
 * <p>A pack is loaded with the line of every node kept ({@link io.touhao.rulebook.pack.PackFiles}), checked against its
 * schema and against the text it reads from, and bound to that text sentence by sentence. Nothing here knows storage
 * or the web.
 */
@NullMarked
package io.touhao.plan.pack;

import org.jspecify.annotations.NullMarked;
