package io.touhao.directory;

import java.util.List;

/** Tells what a post has open; answered by each module that gives posts something to do. */
public interface OpenItems {

    List<OpenItem> openItems(PostId post);
}
