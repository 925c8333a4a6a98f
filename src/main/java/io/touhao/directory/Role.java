package io.touhao.directory;

/** What a post may do. A role belongs to a post; a person has it only while acting as that post. */
public enum Role {
    /** 领导: sees everything of the own unit's subtree, decides what waits for a decision. */
    LEADER("领导"),
    /** 督查: follows up on commitments of the own subtree, reminds, returns, closes out. */
    SUPERVISOR("督查"),
    /** 处室: leads actions at the province. */
    DIVISION_OFFICER("处室"),
    /** 市局: carries commitments of a city. */
    CITY_OFFICER("市局"),
    /** 县局: carries commitments of a county. */
    COUNTY_OFFICER("县局"),
    /** 企业: sees and changes only itself. */
    ENTERPRISE("企业"),
    /** 评审专家: sees and scores what is assigned to the own person, without the names of firms. */
    EXPERT("评审专家"),
    /** 系统管理员: organisation and accounts. */
    SYSTEM_ADMINISTRATOR("系统管理员"),
    /** 安全管理员: roles and sign-in rules. */
    SECURITY_ADMINISTRATOR("安全管理员"),
    /** 审计管理员: the trail. */
    AUDIT_ADMINISTRATOR("审计管理员"),
    /** The platform itself: jobs and start-up; never held by a person. */
    SYSTEM("系统");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The word people use. */
    public String title() {
        return title;
    }

    /** Whether this is one of the three administrators, which no person may hold two of. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }
}
