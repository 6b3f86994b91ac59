/**
 * What the placing of students on sittings is measured against: instances ({@code .sit} files, and
 * a generator of them), a check of plans, and peers that solve the same instances.
 *
 * <p>With a class path as docs/benchmarks.md makes it: {@code Instances FOLDER [FIRST_SEED]} writes
 * instances, {@code RealStudents FILE FOLDER} some around the exams of real students; {@code
 * HighsPeer FILE… [--relaxed] [--seconds N]} and {@code UniTimePeer FILE… [--seconds N]} solve
 * them, and {@code PlacingPeers FILE… [--effort N] [--seconds N]} compares the assigner of the
 * library with HiGHS in one run.
 */
@NullMarked
package org.okeenrolment.bench.placing;

import org.jspecify.annotations.NullMarked;
