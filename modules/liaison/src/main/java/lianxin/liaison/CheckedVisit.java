package lianxin.liaison;

import java.util.List;
import lianxin.kernel.Refusal;

/**
 * What was found of a report.
 *
 * @param work what was done, with what stands in further fields as it is to be kept
 */
record CheckedVisit(List<Refusal> refusals, List<Refusal> warnings, VisitWork work) {}
