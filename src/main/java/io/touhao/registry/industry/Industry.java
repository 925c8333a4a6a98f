package io.touhao.registry.industry;

/**
 * One class of industry (行业).
 *
 * @param code a letter for a section (门类), two digits for a division (大类), three for a group (中类), four for a class (小类)
 * @param parent code of the class above; empty for a section
 * @param edition of the standard: 2017
 */
public record Industry(String code, String parent, String name, String edition) {

    /** Code and name as pages print them, the section's letter before the digits: C3484 机械零部件加工. */
    public String words(String section) {
        return section + code + " " + name;
    }
}
