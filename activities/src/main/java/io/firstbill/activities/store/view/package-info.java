/**
 * What pages and the API read: lists, the inbox, a deal's story, the board of stages and ages. Reads only, and only
 * PostgreSQL; lists page by key, never by offset.
 */
@NullMarked
package io.firstbill.activities.store.view;

import org.jspecify.annotations.NullMarked;
