package io.touhao.report.web;

import java.util.List;

/** Main targets under one heading: 头号工程, 制造经济. */
record GoalGroup(String title, List<Goal> goals) {

    GoalGroup {
        goals = List.copyOf(goals);
    }
}
