/**
 * The systems around Firstbill, one package per kind: a port in plain numbers and one subpackage per vendor. Owns what
 * the ports share; knows no store, no pricing and no rating.
 */
@NullMarked
package io.firstbill.activities.adapter;

import org.jspecify.annotations.NullMarked;
