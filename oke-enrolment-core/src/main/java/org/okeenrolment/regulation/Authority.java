package org.okeenrolment.regulation;

/**
 * The layer to which a regulation document belongs (regelgevende laag), from weak to strong: a
 * stronger layer replaces what a weaker one sets, but for its bounds. Immutable and thread-safe.
 */
public enum Authority {
  /** The law and the national protocols (landelijk). */
  NATIONAL,
  /** The school (instelling). */
  INSTITUTION,
  /** A department or location (onderdeel). */
  UNIT,
  /** A programme (opleiding). */
  PROGRAMME,
  /** One exam, or one kind of exams (examen). */
  COMPONENT,
  /** One student (individuele afwijking, hardheidsclausule). */
  INDIVIDUAL
}
