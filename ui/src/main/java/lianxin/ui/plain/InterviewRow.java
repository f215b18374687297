package lianxin.ui.plain;

/** How many were interviewed in one field. */
record InterviewRow(String label, String name, String number, String firstName, String firstTime) {}
