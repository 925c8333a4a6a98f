package io.touhao.registry;

/**
 * A record as it is laid down, with what is known of the enterprise beside its name; texts are empty where nothing is.
 *
 * @param core of the name, see {@link NameCores}
 * @param founded a day as 2014-06-18
 * @param staff persons
 * @param revenue 万元 of the year of the figures
 */
public record NewRecord(
        Enterprise enterprise, String core, String legalPerson, String address, String founded, String staff, String revenue,
        String figuresYear) {

    static NewRecord bare(Enterprise enterprise, String core) {
        return new NewRecord(enterprise, core, "", "", "", "", "", "");
    }
}
