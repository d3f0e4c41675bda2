"""Relations that are known to be in the tables: each a set of columns of which one follows from the others.

Found means: among the functions used, or among those that were found and not used because others save more.
"""

NICS_COUNTS = [
    "permit", "permit_recheck", "handgun", "long_gun", "other", "multiple", "admin", "prepawn_handgun", "prepawn_long_gun",
    "prepawn_other", "redemption_handgun", "redemption_long_gun", "redemption_other", "returned_handgun", "returned_long_gun",
    "returned_other", "rentals_handgun", "rentals_long_gun", "private_sale_handgun", "private_sale_long_gun",
    "private_sale_other", "return_to_seller_handgun", "return_to_seller_long_gun", "return_to_seller_other",
]  # fmt: skip

RELATIONS: dict[str, list[set[str]]] = {
    "nics_checks": [{"totals", *NICS_COUNTS}],
    "italy_covid_regions": [
        {"totale_ospedalizzati", "ricoverati_con_sintomi", "terapia_intensiva"},
        {"totale_positivi", "totale_ospedalizzati", "isolamento_domiciliare"},
        {"totale_casi", "totale_positivi", "dimessi_guariti", "deceduti"},
        {"totale_casi", "totale_positivi_test_molecolare", "totale_positivi_test_antigenico_rapido"},
        {"denominazione_regione", "codice_regione"},
        {"lat", "codice_regione"},
        {"long", "codice_regione"},
    ],
    "yellow_taxi_10k": [
        {
            "total_amount",
            "fare_amount",
            "extra",
            "mta_tax",
            "tip_amount",
            "tolls_amount",
            "improvement_surcharge",
        },
        {"tpep_dropoff_datetime", "tpep_pickup_datetime"},
    ],
    "nba_raptor_player": [
        {"raptor_total", "raptor_offense", "raptor_defense"},
        {"predator_total", "predator_offense", "predator_defense"},
        {"war_total", "war_reg_season", "war_playoffs"},
    ],
    "powerlifting": [{"TotalKg", "BestSquatKg", "BestBenchKg", "BestDeadliftKg"}],
    "nyc_flights_2013": [
        {"sched_dep_time", "hour", "minute"},
        {"hour", "time_hour"},
        {"dep_time", "sched_dep_time", "dep_delay"},
        {"carrier", "tailnum"},
        {"distance", "origin", "dest"},
    ],
    "congress_ages": [
        {"start_date", "congress"},
        {"age_days", "start_date", "birthday"},
        {"age_years", "age_days"},
        {"birthday", "bioguide_id"},
        {"bioname", "bioguide_id"},
    ],
}
