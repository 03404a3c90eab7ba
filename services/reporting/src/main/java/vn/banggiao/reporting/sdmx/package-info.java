/**
 * The figures of reports as SDMX 3.0: data messages in SDMX-JSON 2.0 and SDMX-CSV 2.0, and the structure that describes them (data
 * structure, code lists, concept scheme, dataflow) in SDMX-JSON 2.0, at addresses of the SDMX REST API 2.
 *
 * <p>An observation is a figure of the unit's report, and nothing is worked out here: its value, its state and how exactly it is known
 * are the report's. Whatever is coded is in its code list. A message is made whole before it is sent, in a file and not in memory, so a
 * failure is a problem and never half a message.
 */
package vn.banggiao.reporting.sdmx;
