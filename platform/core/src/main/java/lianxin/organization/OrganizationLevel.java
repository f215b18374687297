package lianxin.organization;

/**
 * The level of a body, from the Centre down. It is not the rank of the people in it, nor its place in the tree: 仙桃 is a
 * county directly below its province.
 */
public enum OrganizationLevel {
    CENTRAL,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    TOWNSHIP,
    GRASSROOTS
}
