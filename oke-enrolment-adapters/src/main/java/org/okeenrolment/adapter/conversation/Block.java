package org.okeenrolment.adapter.conversation;

import java.util.List;

/** The lines between two separators, and the number of the first of them in the file. */
record Block(String name, int firstLine, List<String> lines) {}
