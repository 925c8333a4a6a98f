/**
 * Rules said in SQL, for those that ask of many subjects at once: {@link io.touhao.rulebook.sql.SqlRule} turns a checked
 * rule into an expression over columns, and both come to the same answer.
 */
@NullMarked
@NamedInterface("sql")
package io.touhao.rulebook.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
